#!/usr/bin/env node
// npm links this file before anything is built; the built command lies in out/cli.
import "../../out/cli/attache.mjs";
