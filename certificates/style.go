package certificates

// Style is what a unit may choose about its certificates. The zero Style has
// neither star nor capitals; begin with [DefaultStyle].
type Style struct {
	// Emblem is the unit's own picture for the top of the sheet, a PNG; the
	// drawn ornament when empty. The program has no state emblem, and draws
	// nothing that looks like one.
	Emblem []byte
	// Star lays a very pale radiant star behind the text.
	Star bool
	// RecipientCapitals sets the recipient's line and the line below it in
	// capitals, as the circular has them; otherwise both are as typed but
	// for the name of a person: Thượng úy LÊ THỊ B.
	RecipientCapitals bool
	// ScriptNames sets the recipient in the script face, all as typed.
	ScriptNames bool
}

// DefaultStyle returns the style of the circular: capitals, a pale star, the
// drawn ornament.
func DefaultStyle() Style { return Style{Star: true, RecipientCapitals: true} }
