// The examples in turn: `npm start`.
await import("./spot-check-bulletin.js");
await import("./patents-by-county.js");
await import("./award-series.js");
await import("./jiaxing-attainment.js");
await import("./assessment-round.js");
await import("./jiaxing-cascade.js");
await import("./report.js");

export {};
