// A consumer of Pact JS: node consumer.js VERSION FOLDER ACTION, where ACTION is what the pact asks for.
const { MatchersV2, MatchersV3, PactV2, PactV3, PactV4 } = require('@pact-foundation/pact');

const [version, dir, action] = process.argv.slice(2);
const path = '/security/collaboration/analyzedEmails/remediate';
const names = { consumer: `js-${version}`, provider: 'microsoft-graph', dir, logLevel: 'error' };
const token = [/^Bearer .+$/, 'Bearer no-token'];

const body = (m, regex) => ({
  displayName: m.like('Clean up'),
  description: m.like('Phish'),
  severity: regex('^(low|medium|high)$', 'low'),
  action,
  approverUpn: m.like('a@contoso.com'),
  remediateSendersCopy: m.like(true),
  analyzedEmails: m.eachLike({ id: m.like('1') }),
});

async function call(url) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { Authorization: 'Bearer abc', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      displayName: 'x', description: 'y', severity: 'high', action, approverUpn: 'b@contoso.com', remediateSendersCopy: false, analyzedEmails: [{ id: '7' }],
    }),
  });
  if (response.status !== 204) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
}

async function v2() {
  const pact = new PactV2({ ...names, spec: 2 });
  await pact.setup();
  await pact.addInteraction({
    state: 'mail is there',
    uponReceiving: 'a remediation',
    withRequest: {
      method: 'POST', path,
      headers: { Authorization: MatchersV2.term({ matcher: token[0].source, generate: token[1] }), 'Content-Type': 'application/json' },
      body: body(MatchersV2, (matcher, generate) => MatchersV2.term({ matcher, generate })),
    },
    willRespondWith: { status: 204 },
  });
  await call(pact.mockService.baseUrl);
  await pact.verify();
  await pact.finalize();
}

const v3 = () => new PactV3(names)
  .given('mail is there')
  .uponReceiving('a remediation')
  .withRequest({
    method: 'POST', path,
    headers: { Authorization: MatchersV3.regex(...token), 'Content-Type': 'application/json' },
    body: body(MatchersV3, MatchersV3.regex),
  })
  .willRespondWith({ status: 204 })
  .executeTest(server => call(server.url));

const v4 = () => new PactV4(names)
  .addInteraction()
  .given('mail is there')
  .uponReceiving('a remediation')
  .withRequest('POST', path, request => request.headers({ Authorization: MatchersV3.regex(...token) }).jsonBody(body(MatchersV3, MatchersV3.regex)))
  .willRespondWith(204)
  .executeTest(server => call(server.url));

({ 2: v2, 3: v3, 4: v4 })[version]().catch(error => {
  console.error(error);
  process.exit(1);
});
