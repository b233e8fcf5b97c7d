// Package pattern keeps the regular expressions of the program until they are
// used: most commands need few, and to compile all of them takes longer than a
// short command does.
package pattern

import (
	"regexp"
	"sync"
)

// Of returns an expression that is compiled when it is first asked for. It
// panics then if the expression is none.
func Of(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
