package certificates

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	stddraw "image/draw"
	"image/png"
)

// ErrEmblem tells that a picture cannot stand at the top of a certificate.
var ErrEmblem = errors.New("emblem cannot be used")

// The sides that an emblem may have, in pixels: under the least it would be
// coarse in print, over the most it would make every file heavy.
const (
	emblemLeast = 240
	emblemMost  = 3000
)

// EmblemSizeError tells that a picture is too small, too large or too long
// for an emblem, and how many pixels it has. It wraps [ErrEmblem].
type EmblemSizeError struct{ Width, Height int }

// Error says the size in plain English, for logs and tests.
func (e *EmblemSizeError) Error() string {
	return fmt.Sprintf("%v: %d × %d pixels: sides of %d to %d, none over twice the other, are wanted", ErrEmblem, e.Width, e.Height, emblemLeast, emblemMost)
}

// Unwrap returns [ErrEmblem].
func (e *EmblemSizeError) Unwrap() error { return ErrEmblem }

// CheckEmblem tells whether a picture can be set as [Style.Emblem]: a PNG of
// any kind, with sides of 240 to 3000 pixels, none longer than twice the
// other. An error wraps [ErrEmblem]; for a size it is an [EmblemSizeError].
func CheckEmblem(file []byte) error {
	_, err := readEmblem(file)
	return err
}

// readEmblem checks the picture and writes it anew in the plain form of PNG
// that the PDF library reads: eight bits, not interlaced. No picture is nil.
func readEmblem(file []byte) ([]byte, error) {
	if len(file) == 0 {
		return nil, nil
	}
	config, err := png.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("%w: not a PNG: %w", ErrEmblem, err)
	}
	w, h := config.Width, config.Height
	if min(w, h) < emblemLeast || max(w, h) > emblemMost || w > 2*h || h > 2*w {
		return nil, &EmblemSizeError{w, h}
	}
	plain, err := plainPNG(file)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrEmblem, err)
	}
	return plain, nil
}

// plainPNG writes a PNG anew in the plain form that the PDF library reads.
func plainPNG(file []byte) ([]byte, error) {
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	plain := image.NewNRGBA(picture.Bounds())
	stddraw.Draw(plain, plain.Bounds(), picture, picture.Bounds().Min, stddraw.Src)
	var out bytes.Buffer
	err = png.Encode(&out, plain)
	return out.Bytes(), err
}

// emblemImage fits a picture into the circle of the emblem.
func emblemImage(c circle, file []byte) (Image, error) {
	config, err := png.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return Image{}, fmt.Errorf("%w: %w", ErrEmblem, err)
	}
	scale := 2 * c.R / float64(max(config.Width, config.Height))
	w, h := scale*float64(config.Width), scale*float64(config.Height)
	return Image{X: c.X - w/2, Y: c.Y - h/2, Width: w, Height: h, PNG: file}, nil
}
