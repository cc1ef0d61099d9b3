import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers everything while the database is opened and filled: a page that comes back by itself. */
export const answerStarting = (request: IncomingMessage, response: ServerResponse): void => {
  const wantsPage = request.headers.accept?.includes('text/html') ?? false
  response.writeHead(503, {
    'retry-after': '3',
    'cache-control': 'no-store',
    'content-type': wantsPage ? 'text/html; charset=utf-8' : 'application/json',
  })
  response.end(wantsPage ? page : '{"problem":"starting"}\n')
}

const page = `<!doctype html>
<html lang="th">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="3">
<title>บัวบานกำลังเริ่มทำงาน</title>
<body style="font: 1.1rem/1.7 system-ui, sans-serif; display: grid; place-content: center; min-height: 90vh; margin: 1rem">
<h1 style="font-size: 1.4rem">บัวบานกำลังเริ่มทำงาน</h1>
<p>หน้านี้จะเปิดเองเมื่อพร้อม ครั้งแรกอาจใช้เวลาสักครู่</p>
<p lang="en">Buaban is starting. This page opens by itself when it is ready.</p>
</body>
</html>
`
