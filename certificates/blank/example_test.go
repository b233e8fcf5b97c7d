package blank_test

import (
	"errors"
	"fmt"

	"sovang/certificates/blank"
)

func ExampleParse() {
	_, err := blank.Parse([]byte(`
id = "gk-trung-doan"
name = "Phôi giấy khen của Trung đoàn"
paper_width = 297
paper_height = 210

[[field]]
key = "recipient"
x = 40
width = 270
y = 99.5
case = "hoa"
`))
	var faults blank.Faults
	if errors.As(err, &faults) {
		fmt.Println(faults)
	}
	// Output:
	// line 9: recipient: x: outside "40"
	// line 12: recipient: case: value "hoa"
}

func ExampleCorrection() {
	// On A4 across the crosses should stand at 20, 20 and 277, 190.
	dx, dy, sx, sy, err := blank.Correction(297, 210, 21.5, 19, 278.5, 189)
	fmt.Println(dx, dy, sx, sy, err)
	// Output: -1.5 1 1 1 <nil>
}
