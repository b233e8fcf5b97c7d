package certificates

import "sovang/registry/paper"

// counted returns a count for a table: nothing for zero.
func counted(n int) string {
	if n == 0 {
		return ""
	}
	return paper.Grouped(n)
}
