export default function N() { return <html lang="en"><body><h1>Not here</h1></body></html> }
