import { mutations } from './mutations'
import { caughtByName } from './plant-each'

caughtByName(mutations.filter(mutation => !mutation.isQuick))
