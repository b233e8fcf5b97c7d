package sheet

import (
	"regexp"
	"sync"
)

// lazily returns a pattern that is compiled when it is first used. Most commands
// read no list, and to compile all patterns takes longer than they do.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
