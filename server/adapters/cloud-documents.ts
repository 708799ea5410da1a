import { createHash } from 'node:crypto'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Documents, Files, KeptMaterial, MaterialRefusal } from '../ports'
import { cloudSdk } from './cloudbase/cloud-sdk'
import { cloudFiles } from './cloudbase/files'
import { cleanImage, usualImageLimits } from './documents/clean-image'
import { cleanPdf } from './documents/clean-pdf'
import { MissingGlyphError, readDocumentFont } from './documents/document-font'
import { renderPages } from './documents/render-pages'
import { renderPaper } from './documents/render-paper'
import { SealOutOfDateError, signPdf } from './documents/sign-pdf'
import { type TimeStampService, timeStampOf } from './documents/time-stamps'
import { viewingCopy } from './documents/viewing-copy'
import { viewingPdf } from './documents/viewing-pdf'
import { readDocumentsEnvironment, type SealEnvironment } from './environment'
import { type SealKey, sealKeyFromPem } from './seal/seal-key'
import { sealKeyFromP12 } from './seal/seal-key-from-p12'

/**
 * What the `documents` function does, with the files, seals and font it was given: the only filling that decodes and draws.
 * Opened once per instance.
 * @param fontPath a whole TTF file beside the bundle
 * @throws EnvironmentError, SealKeyError
 */
export function cloudDocuments(fontPath: string): Documents {
  const environment = readDocumentsEnvironment(process.env)
  const seals = new Map([...environment.seals].map(([centre, seal]) => [centre, openSeal(seal)]))
  return documentsFrom(cloudFiles(cloudSdk(), environment.storageRoot), seals, fontPath, environment.timeStamp)
}

/** The same with files and seals given; a test's way in. */
export function documentsFrom(
  files: Files,
  seals: ReadonlyMap<CentreCode, SealKey>,
  fontPath: string,
  timeStamp?: TimeStampService,
): Documents {
  const stamp = timeStamp && ((signature: Uint8Array) => timeStampOf(timeStamp, signature))
  return {
    async keepImage({ uploadPath, keptPath, viewPath, maxBytes, lines }) {
      try {
        const raw = await files.get(uploadPath)
        if (!raw) return uploadMissing
        const image = await cleanImage(raw, { ...usualImageLimits, maxBytes })
        if (!image.ok) return refused(image.code)
        const view = await viewingCopy(image.kept, lines, await readDocumentFont(fontPath))
        await Promise.all([files.put(keptPath, image.kept), files.put(viewPath, view)])
        const { width, height, sha256, rawSha256, hints } = image
        const material = { keptPath, viewPath, width, height, bytes: image.kept.length, sha256, rawSha256, hints }
        return { kind: 'yes', value: { kind: 'kept', material } }
      } catch (error) {
        if (error instanceof MissingGlyphError) return glyphMissing(error)
        throw error
      } finally {
        await files.remove([uploadPath])
      }
    },
    async keepPdf({ uploadPath, keptPath, viewPath, maxBytes, lines }) {
      try {
        const raw = await files.get(uploadPath)
        if (!raw) return uploadMissing
        const pdf = await cleanPdf(raw, maxBytes)
        if (!pdf.ok) return refused(pdf.code)
        const view = await viewingPdf(pdf.kept, lines, await readDocumentFont(fontPath))
        await Promise.all([files.put(keptPath, pdf.kept), files.put(viewPath, view)])
        const { pages, sha256, rawSha256 } = pdf
        const material = { keptPath, viewPath, bytes: pdf.kept.length, pages, sha256, rawSha256 }
        return { kind: 'yes', value: { kind: 'kept', material } }
      } catch (error) {
        if (error instanceof MissingGlyphError) return glyphMissing(error)
        throw error
      } finally {
        await files.remove([uploadPath])
      }
    },
    async keepPages({ uploadPath, kept, view, maxPages, maxBytes, lines }) {
      try {
        const raw = await files.get(uploadPath)
        if (!raw) return uploadMissing
        const pdf = await cleanPdf(raw, maxBytes)
        if (!pdf.ok) return refused(pdf.code)
        if (pdf.pages > maxPages) return refused('too-many-pages')
        if (pdf.holds > usualImageLimits.maxHeld) return refused('too-heavy')
        const pages: KeptMaterial[] = []
        for await (const page of renderPages(pdf.kept)) {
          const image = await cleanImage(page, usualImageLimits)
          if (!image.ok) return refused(image.code)
          const [keptPath, viewPath] = [kept, view].map(stem => `${stem}-${pages.length + 1}.jpg`) as [string, string]
          const copy = await viewingCopy(image.kept, lines, await readDocumentFont(fontPath))
          await Promise.all([files.put(keptPath, image.kept), files.put(viewPath, copy)])
          const { width, height, sha256, hints } = image
          const { rawSha256 } = pdf
          pages.push({ keptPath, viewPath, width, height, bytes: image.kept.length, sha256, rawSha256, hints })
        }
        return { kind: 'yes', value: { kind: 'kept', pages } }
      } catch (error) {
        if (error instanceof MissingGlyphError) return glyphMissing(error)
        throw error
      } finally {
        await files.remove([uploadPath])
      }
    },
    async issuePaper({ paper, path, signedAt }) {
      const seal = seals.get(paper.centre.code)
      if (!seal) return { kind: 'no', code: 'seal-missing', message: `no seal is configured for ${paper.centre.code}` }
      try {
        const font = await readDocumentFont(fontPath)
        const at = new Date(signedAt)
        const drawn = await renderPaper(paper, font, seal, at)
        const words = { name: paper.centre.name, reason: paper.title, signedAt: at }
        const { pdf: signed, stamped } = await signPdf(drawn, seal, words, stamp)
        await files.put(path, signed)
        const [certificate] = seal.chain
        return {
          kind: 'yes',
          value: {
            sha256: createHash('sha256').update(signed).digest('hex'),
            bytes: signed.length,
            certificate: certificate?.fingerprint256.replaceAll(':', '').toLowerCase() ?? '',
            stamped,
          },
        }
      } catch (error) {
        if (error instanceof MissingGlyphError) return glyphMissing(error)
        if (error instanceof SealOutOfDateError) return { kind: 'no', code: error.code, message: error.message }
        throw error
      }
    },
  }
}

const uploadMissing = { kind: 'no', code: 'upload-missing', message: 'nothing was uploaded there' } as const
const refused = (code: MaterialRefusal) => ({ kind: 'yes', value: { kind: 'refused', code } }) as const

function glyphMissing(error: MissingGlyphError) {
  return { kind: 'no', code: error.code, message: error.characters.join('') } as const
}

function openSeal(seal: SealEnvironment): SealKey {
  return 'p12' in seal
    ? sealKeyFromP12(Buffer.from(seal.p12, 'base64'), seal.password)
    : sealKeyFromPem(seal.key, seal.chain)
}
