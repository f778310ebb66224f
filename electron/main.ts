// The main process starts here: the command line if it was asked for, else the one window.
import { app } from 'electron'
import { startApp } from './app.ts'
import { commandLineArguments, runCommandLine } from './command-line.ts'
import { ownArguments } from './opened-files.ts'

const own = ownArguments(process.argv, app.isPackaged)
const cli = commandLineArguments(own)

if (cli === undefined) startApp(own)
else void runCommandLine(cli).then((code) => app.exit(code))
