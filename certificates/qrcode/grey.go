package qrcode

import (
	"image"
	"image/draw"
)

// grey puts a picture on white and drops its colours. Photographs and drawn
// pages, which are large, have ways of their own.
func grey(picture image.Image) *image.Gray {
	bounds := picture.Bounds()
	out := image.NewGray(image.Rect(0, 0, bounds.Dx(), bounds.Dy()))
	switch picture := picture.(type) {
	case *image.YCbCr:
		for y := range bounds.Dy() {
			from := picture.YOffset(bounds.Min.X, bounds.Min.Y+y)
			copy(out.Pix[y*out.Stride:][:bounds.Dx()], picture.Y[from:])
		}
	case *image.RGBA:
		for y := range bounds.Dy() {
			from := picture.PixOffset(bounds.Min.X, bounds.Min.Y+y)
			greyLine(out.Pix[y*out.Stride:][:bounds.Dx()], picture.Pix[from:])
		}
	default:
		draw.Draw(out, out.Bounds(), image.White, image.Point{}, draw.Src)
		draw.Draw(out, out.Bounds(), picture, bounds.Min, draw.Over)
	}
	return out
}

// greyLine mixes red, green and blue one to two to one, over white.
func greyLine(line, rgba []uint8) {
	for x := range line {
		p := rgba[4*x : 4*x+4]
		line[x] = uint8((int(p[0])+2*int(p[1])+int(p[2]))/4 + 255 - int(p[3]))
	}
}
