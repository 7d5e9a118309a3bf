// Loaded before a server that is measured (`node --import probe.js …`): tells what it has used whenever it is asked, as `Used` in
// `measured.ts`. Plain JavaScript, for what Node loads to read TypeScript would be counted as the server's.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system, rss: process.memoryUsage.rss() });
});
process.channel?.unref();
