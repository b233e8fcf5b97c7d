// Package bundle answers: is what was handed over what was packed?
//
// A bundle is one zip file that holds a unit's register and what goes with it,
// called parts. Its first entry is the [Manifest], which names every part with
// its size and SHA-256; its last bytes are the SHA-256 of all before. [Pack]
// writes the same bytes for the same parts and day. [Open] and
// [Bundle.Extract] refuse a bundle in which a byte was altered, a part is
// missing, added or named twice, a name leads out of the folder, or a part is
// larger than it says, and write nothing before all of it has proved sound.
//
// The sums tell damage and clumsy changes, not a forger who computes them
// anew: against that the bundle is sealed (package seal), or the SHA-256 of the
// file is compared with what the sender wrote down.
package bundle
