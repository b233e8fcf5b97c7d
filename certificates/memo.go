package certificates

// memo keeps what was worked out for one sheet for the next: most lines of a
// batch say the same on every sheet. It forgets everything when it is full, so
// that a batch of ten thousand names takes no more room than one of a thousand.
type memo[K comparable, V any] map[K]V

// memoSize is how much a memo keeps.
const memoSize = 4096

// find returns what is known for a key, or works it out. What work calls no
// good is not kept.
func (m memo[K, V]) find(key K, work func() (V, bool)) (V, bool) {
	if known, is := m[key]; is {
		return known, true
	}
	made, good := work()
	if good {
		if len(m) >= memoSize {
			clear(m)
		}
		m[key] = made
	}
	return made, good
}
