// What a figure in an article leaves to the playground, which is one press away: the links into CPython's source and the list of a step's
// events. The build puts these in their place (vite.embed.config.ts).
export const SourceLink = (): null => null;
export const Sources = (): null => null;
export const StepEvents = (): null => null;
