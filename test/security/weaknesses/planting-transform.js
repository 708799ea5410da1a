const { createHash } = require('node:crypto')
const { createTransformer } = require('@swc/jest')

/** Compiles as always, but for one file: there the weakness that `PLANT` describes (JSON) is put in before. */
const ring = require('../../../jest.config.js')

const [, options] = Object.values(ring.transform)[0]
const inner = createTransformer(options)
const plant = JSON.parse(process.env.PLANT ?? 'null')

const planted = (source, path) => {
  if (!plant || !path.endsWith(`/${plant.file}`)) return source
  if (source.split(plant.find).length !== 2) throw new Error(`${plant.file} does not hold this once: ${plant.find}`)
  return source.replace(plant.find, () => plant.instead)
}

module.exports = {
  ...inner,
  process(source, path, context) {
    const code = planted(source, path)
    return path.endsWith('.json') ? { code } : inner.process(code, path, context)
  },
  getCacheKey(source, path, context) {
    return createHash('sha256')
      .update(planted(source, path))
      .update(path.endsWith('.json') ? 'json' : inner.getCacheKey(source, path, context))
      .digest('hex')
  },
}
