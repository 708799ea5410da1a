import { homeMessages } from '../../core/contract/depositor/home'
import { lookUpMessages } from '../../core/contract/depositor/look-up'
import { overviewMessages } from '../../core/contract/depositor/overview'
import { asking } from '../cloud'

/** What the tabs ask; every page may ask it too. */
export const askHome = asking({ ...homeMessages, ...overviewMessages, ...lookUpMessages })
