package certificates

import (
	"fmt"

	"sovang/registry"
	"sovang/registry/paper"
)

// movementWord returns in words what kind of movement it is.
func movementWord(kind registry.MovementKind) string {
	if kind == registry.Campaign {
		return "Cuộc vận động"
	}
	return "Phong trào thi đua"
}

// roman writes the number of a band or section, up to ten.
func roman(n int) string {
	return [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"}[n]
}

// counted returns a count for a table: nothing for zero.
func counted(n int) string {
	if n == 0 {
		return ""
	}
	return paper.Grouped(n)
}

// padded writes a count as papers do in sentences: 03 tập thể.
func padded(n int) string {
	if n > 0 && n < 10 {
		return fmt.Sprintf("%02d", n)
	}
	return paper.Grouped(n)
}
