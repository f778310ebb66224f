// A file that is never finished, for a test that kills its writer: node test/reports/write-for-ever.ts FILE
import { writeWhole } from '../../core/app/report-file.ts'

function* pieces() {
  for (let written = 0; ; written++) {
    yield Buffer.from('a piece of a new file\n')
    if (written === 1_000) process.stdout.write('half-way\n')
    // Slow enough to be killed long before the disk is full.
    if (written > 1_000) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
  }
}

writeWhole(process.argv[2] ?? '', pieces())
