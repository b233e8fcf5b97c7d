package qrcode

import (
	"image"
	"iter"
	"math"
	"slices"
)

// Sides in pixels between which a picture is looked at larger or smaller.
const (
	smallSide = 2600 // up to an A4 scanned at 200 dpi it may help to enlarge
	largeSide = 2000 // beyond, the grain of a photograph may be in the way
	mostSide  = 6000 // to which a whole picture is enlarged
)

// views lists what is looked at, the likeliest first: the picture, the
// picture at other sizes, its parts.
func views(picture *image.Gray) iter.Seq[*image.Gray] {
	return func(yield func(*image.Gray) bool) {
		if !yield(picture) {
			return
		}
		for _, factor := range sizes(picture.Bounds()) {
			if !yield(scaled(picture, factor)) {
				return
			}
		}
		for _, part := range parts(picture.Bounds()) {
			if part.Empty() {
				continue
			}
			if !yield(scaled(picture.SubImage(part).(*image.Gray), enlarging(part))) {
				return
			}
		}
	}
}

// sizes lists by which factors a picture of that size is looked at.
func sizes(bounds image.Rectangle) []float64 {
	switch longest := max(bounds.Dx(), bounds.Dy()); {
	case longest <= smallSide:
		factors := []float64{2, 3, 4, 2.5, 1.5}
		return slices.DeleteFunc(factors, func(f float64) bool { return f*float64(longest) > mostSide })
	case longest > 2*largeSide:
		return []float64{0.5, 0.25}
	case longest > largeSide:
		return []float64{0.5}
	}
	return nil
}

// enlarging chooses the factor for a part of a picture.
func enlarging(part image.Rectangle) float64 {
	if max(part.Dx(), part.Dy()) <= smallSide {
		return 3
	}
	return 1
}

// parts lists the four corners of a picture, each a little more than a
// quarter. In the photograph of a whole sheet the border and the lettering
// hold much that looks like the corner of a code.
func parts(bounds image.Rectangle) []image.Rectangle {
	width, height := bounds.Dx()*11/20, bounds.Dy()*11/20
	corner := image.Rect(0, 0, width, height)
	right, down := bounds.Dx()-width, bounds.Dy()-height
	var list []image.Rectangle
	for _, at := range []image.Point{{0, down}, {right, down}, {0, 0}, {right, 0}} {
		list = append(list, corner.Add(bounds.Min).Add(at))
	}
	return list
}

// scaled returns the picture larger or smaller, each pixel by the sixteen
// around it (Catmull-Rom), which keeps edges as sharp as they are: a scan at
// 150 dpi has less than two pixels a module.
func scaled(picture *image.Gray, factor float64) *image.Gray {
	bounds := picture.Bounds()
	columns, rows := between(bounds.Dx(), factor), between(bounds.Dy(), factor)
	out := image.NewGray(image.Rect(0, 0, len(columns), len(rows)))
	mixed := make([]int, bounds.Dx()) // of the four lines about the one that is made
	for y, row := range rows {
		for x := range mixed {
			mixed[x] = 0
			for i, from := range row.from {
				mixed[x] += row.share[i] * int(picture.Pix[from*picture.Stride+x])
			}
		}
		line := out.Pix[y*out.Stride:][:len(columns)]
		for x, column := range columns {
			sum := 1 << 15
			for i, from := range column.from {
				sum += column.share[i] * mixed[from]
			}
			line[x] = uint8(min(max(sum>>16, 0), 255))
		}
	}
	return out
}

// place lies among four pixels of a line; share is how much of each there is
// in it, of 256.
type place struct{ from, share [4]int }

// between returns where in a line of so many pixels those of the scaled line
// lie.
func between(pixels int, factor float64) []place {
	places := make([]place, max(1, int(float64(pixels)*factor)))
	for i := range places {
		at := (float64(i)+0.5)/factor - 0.5
		first := int(math.Floor(at))
		t := at - float64(first)
		shares := [4]float64{t * (-1 + t*(2-t)) / 2, 1 + t*t*(3*t-5)/2, t * (1 + t*(4-3*t)) / 2, t * t * (t - 1) / 2}
		left := 256
		for k := range shares {
			places[i].from[k] = min(max(first-1+k, 0), pixels-1)
			places[i].share[k] = int(math.Round(256 * shares[k]))
			left -= places[i].share[k]
		}
		places[i].share[1] += left // rounding makes no grey of white
	}
	return places
}
