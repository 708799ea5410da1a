import PdfKit from 'pdfkit'
import { chromium } from 'playwright-core'
import { chromiumArgs, chromiumPath } from '../config/chromium'
import type { RenderedPaper } from '../server/adapters/documents/render-paper'
import type { Paper } from '../server/ports'

/** Where the peers put a seal's field; they draw no seal. */
const seal = { page: 0, rectangle: [380, 60, 520, 200] } as RenderedPaper['seal']

/** The same rows drawn by pdfkit, which cuts the font anew for each paper. */
export function drawnByPdfkit(paper: Paper, fontFile: string): Promise<RenderedPaper> {
  return new Promise((done, failed) => {
    const document = new PdfKit({ size: 'A4' })
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => done({ pdf: Buffer.concat(parts), seal }))
    document.on('error', failed)
    document.font(fontFile).fontSize(18).text(paper.title, { align: 'center' }).fontSize(11)
    for (const { label, value } of paper.rows) document.text(`${label}：${value}`)
    document
      .text(paper.statement)
      .text(paper.validity ?? '')
      .end()
  })
}

/** The same rows printed by a browser that is already running. @returns the drawing and how to end the browser */
export async function browserThatPrints(paper: Paper) {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs] })
  const page = await browser.newPage()
  const rows = paper.rows.map(({ label, value }) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')
  const html = `<h1>${paper.title}</h1><p>${paper.statement}</p><table>${rows}</table><p>${paper.validity}</p>`
  return {
    async draw(): Promise<RenderedPaper> {
      await page.setContent(html)
      return { pdf: await page.pdf({ format: 'A4' }), seal }
    },
    close: () => browser.close(),
  }
}
