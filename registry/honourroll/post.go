package honourroll

import (
	"cmp"
	"slices"
	"strings"

	"sovang/registry"
)

// comparePosts orders posts: those who lead, their deputies, then the others,
// and in each group by the words.
func comparePosts(a, b string) int {
	return cmp.Or(cmp.Compare(postGroup(a), postGroup(b)), strings.Compare(registry.Fold(a), registry.Fold(b)))
}

// The groups of posts in the order of the roll.
const (
	leads = iota
	deputises
	serves
	noPost
)

// postGroup tells which group a post belongs to by its words; there is no
// closed list of posts in the army.
func postGroup(post string) int {
	words := strings.Fields(registry.Fold(post))
	switch {
	case len(words) == 0:
		return noPost
	case slices.Contains(words, "pho"): // Phó Cục trưởng, Chính trị viên phó
		return deputises
	case strings.HasPrefix(strings.Join(words, " "), "tro ly"):
		return serves
	}
	folded := " " + strings.Join(words, " ") + " "
	for _, head := range []string{" truong ", " chinh uy ", " chinh tri vien ", " tu lenh ", " chu nhiem ", " giam doc ", " bi thu "} {
		if strings.Contains(folded, head) {
			return leads
		}
	}
	return serves
}
