import fc from "fast-check";

// On a developer's machine each run tries new cases. Where a change is judged the cases are the same each time, so that it fails
// by what it changed and not by chance.
if (process.env["CI"] !== undefined) fc.configureGlobal({ seed: 20_151_231 });
