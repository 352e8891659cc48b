// A published version is read, printed and linked: it needs no script. What one can do here are links and plain forms.
export const csr = false;
