// Package fonts holds the faces in which sovang prints.
//
// Liberation Serif has the letter widths of Times New Roman, which Thông tư
// 115/2016/TT-BQP and Nghị định 30/2020/NĐ-CP ask for, and every Vietnamese
// letter. Dancing Script is for units that want a recipient's name in script.
// Both are under the SIL Open Font License 1.1; the licences lie beside this
// file and are part of the program ([Licences]).
package fonts

import (
	"bytes"
	_ "embed"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
)

var (
	//go:embed DancingScript-Bold.ttf
	dancingScriptBold []byte

	//go:embed DancingScript-OFL.txt
	dancingScriptLicence string

	//go:embed Liberation-OFL.txt
	liberationLicence string
)

// Serif returns the TrueType file of Liberation Serif 2. The bytes are a copy
// that the caller may change, because PDF writers do.
func Serif(bold, italic bool) []byte {
	switch {
	case bold && italic:
		return bytes.Clone(liberationserifbolditalic.TTF)
	case bold:
		return bytes.Clone(liberationserifbold.TTF)
	case italic:
		return bytes.Clone(liberationserifitalic.TTF)
	}
	return bytes.Clone(liberationserifregular.TTF)
}

// Script returns the TrueType file of Dancing Script Bold, to be set in mixed
// case only: its capitals do not join. The bytes are a copy.
func Script() []byte { return bytes.Clone(dancingScriptBold) }

// Licence is the text under which a face may be used and passed on.
type Licence struct {
	Face, Text string
}

// Licences returns the licence of each face, in the order of their names.
func Licences() []Licence {
	return []Licence{
		{Face: "Dancing Script", Text: dancingScriptLicence},
		{Face: "Liberation Serif", Text: liberationLicence},
	}
}
