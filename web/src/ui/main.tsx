// Where the page starts.
import { render } from "preact";

const root = document.getElementById("app");
if (root) render(<h1>Pyrena</h1>, root);
