package registry

// FalseFirst returns -1, 0 or +1 as a comes before, with or after b, where what
// is not so comes before what is so: the living before the dead.
func FalseFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
