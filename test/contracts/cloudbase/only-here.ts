import { realEnvironment } from './real-environment'

/** For what only the stand-in can be asked: its control door, its death, its files on the disk. */
export const onlyHere: jest.It = realEnvironment.isWanted ? test.skip : test
