// The same as one classic script: no exports, the way in is the tag.
import "./index.ts";
