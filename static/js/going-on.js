// Presses “Go on” of a page of long work until it is done; who leaves the page stops it, and who comes back goes on.
"use strict";
document.querySelector("form[data-go-on]")?.requestSubmit();
