package certificates

// emblemOrnament is the disc at the top of a sheet, of radius one around the
// origin: a gold star on red in a sunburst. It is an ornament of this program
// and no emblem of any body.
func emblemOrnament() drawing {
	d := drawing{
		outlined(scallops(0.955, 0.04, 48), brightGold(), darkGold(), 0.012),
		outlined(circlePath(0, 0, 0.93), paleGold(), darkGold(), 0.010),
	}
	d = append(d, rays(0.76, 0.915, 96, 0.42, brightGold()))
	d = append(d, rays(0.76, 0.915, 24, 0.16, darkGold()))
	d = append(d, outlined(circlePath(0, 0, 0.775), lightGold(), darkGold(), 0.010))
	d = append(d, beads(0.745, 0.014, 60, darkGold())...)
	d = append(d, outlined(circlePath(0, 0, 0.715), flagRed(), darkGold(), 0.012))
	d = append(d, rosette(0.69, 0.34, 20, 6, Colour{232, 70, 50}, 0.006)...)
	return append(d, facetedStar(0.56, lightGold(), brightGold(), darkGold())...)
}

// redFlag is a red flag on a pole that stands on the origin, one unit high and
// blowing to the right.
func redFlag() drawing {
	cloth := path{}.move(0, -0.97).
		curve(0.12, -1.04, 0.19, -0.88, 0.29, -0.93).
		curve(0.34, -0.955, 0.38, -0.98, 0.42, -0.955).
		curve(0.40, -0.86, 0.43, -0.74, 0.40, -0.62).
		curve(0.36, -0.645, 0.32, -0.615, 0.27, -0.59).
		curve(0.18, -0.545, 0.10, -0.675, 0, -0.61).close()
	pole := boxPath(-0.011, -1.02, 0.011, 0)
	d := drawing{
		stroked(cloth, white(), 0.055), stroked(pole, white(), 0.055),
		outlined(cloth, flagRed(), deepRed(), 0.009),
	}
	for _, x := range []float64{0.10, 0.29} {
		d = append(d, filled(fold(x), deepRed()))
	}
	return append(d,
		outlined(pole, brightGold(), darkGold(), 0.006),
		outlined(at(0, -1.01).path(petalPath(0.055, 0.10)), lightGold(), darkGold(), 0.008))
}

// fold is a shadow that runs down the cloth of a flag and fades to a point.
func fold(x float64) path {
	return path{}.move(x, -0.915).
		curve(x+0.03, -0.83, x+0.015, -0.75, x+0.05, -0.665).
		curve(x-0.01, -0.72, x-0.005, -0.82, x-0.02, -0.915).close()
}

// flags fans three flags out on each side of the origin, for titles (Thông
// tư 115/2016/TT-BQP, Điều 9).
func flags(height float64) drawing {
	var d drawing
	for _, lean := range []float64{16, 40, 64} {
		for _, mirror := range []float64{-1, 1} {
			d = append(d, redFlag().placed(at(0, 0).scaled(mirror, 1).turned(lean).scaled(height, height))...)
		}
	}
	return d
}

// badge is the ornament at the bottom, of radius one around the origin: a
// lotus under a star between two branches of pine.
func badge() drawing {
	d := drawing{
		outlined(circlePath(0, 0, 0.98), paleGold(), brightGold(), 0.02),
		stroked(circlePath(0, 0, 0.90), lineGold(), 0.01),
	}
	d = append(d, rays(0.10, 0.66, 36, 0.18, lightGold()))
	for _, mirror := range []float64{-1, 1} {
		d = append(d, pineBranch().placed(at(0, 0).scaled(mirror, 1))...)
	}
	d = append(d, lotus(brightGold(), lightGold(), flagRed(), darkGold()).placed(at(0, 0.42).scaled(0.95, 0.95))...)
	return append(d, medallion(0.2).placed(at(0, -0.50))...)
}

// pineBranch curves up the right side of a unit circle, with tufts of
// needles on both sides of the twig.
func pineBranch() drawing {
	var d drawing
	twig := path{}.move(0.04, 0.82).curve(0.48, 0.80, 0.80, 0.42, 0.80, -0.05).curve(0.80, -0.22, 0.74, -0.40, 0.64, -0.52)
	d = append(d, stroked(twig, darkGold(), 0.035))
	for i := range 9 {
		angle := 168 - float64(i)*15.5
		x, y := polar(0.81, angle)
		for _, lean := range []float64{-62, -36, -12, 14, 40} {
			needle := petal(0.045, 0.21, 0, brightGold(), darkGold())[:1]
			d = append(d, needle.placed(at(x, y).turned(angle-90+lean))...)
		}
	}
	return d
}
