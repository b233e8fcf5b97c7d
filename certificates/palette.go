package certificates

// The palette of the ornaments: two golds with their tints, and flag red with
// its light and shade. Gold is printed in colour, not in metal.
func darkGold() Colour   { return Colour{150, 104, 22} }
func brightGold() Colour { return Colour{217, 170, 58} }
func lightGold() Colour  { return Colour{248, 222, 140} }
func paleGold() Colour   { return Colour{253, 246, 224} }
func lineGold() Colour   { return Colour{205, 164, 78} } // hairlines on paleGold
func deepRed() Colour    { return Colour{168, 22, 20} }
func white() Colour      { return Colour{255, 255, 255} }

// The star behind the text is so pale that black letters lose nothing.
func rayTint() Colour  { return Colour{255, 251, 236} }
func starTint() Colour { return Colour{254, 246, 219} }
