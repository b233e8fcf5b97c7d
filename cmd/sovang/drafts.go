package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"os"
	"path/filepath"
	"sync"
)

// drafts are files that are written beside their places, and get their names
// when all of them are whole and on the disk: a file appears whole or not at
// all. Ten thousand of them wait for the disk together, not one after the
// other.
type drafts struct {
	force  bool
	folder string // made for the files; "" when it must be there
	files  []*draft
}

// draft is one of the files. It is written like any file.
type draft struct {
	path   string
	temp   *os.File
	digest hash.Hash
	kept   bool // it has its name
}

// write writes one more file; print gets where to.
func (d *drafts) write(path string, print func(io.Writer) error) error {
	if d.folder != "" && len(d.files) == 0 {
		if err := os.MkdirAll(d.folder, 0o700); err != nil {
			return &fileError{d.folder, err}
		}
	}
	if len(d.files) == 0 {
		sweep(filepath.Dir(path))
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".sovang-*")
	if err != nil {
		return &folderError{filepath.Dir(path), err}
	}
	file := &draft{path: path, temp: temp, digest: sha256.New()}
	d.files = append(d.files, file)
	err = print(file)
	if closed := temp.Close(); err == nil && closed != nil {
		err = &fileError{path, closed}
	}
	return err
}

// Write adds to the file; what fails names it.
func (f *draft) Write(data []byte) (int, error) {
	f.digest.Write(data)
	n, err := f.temp.Write(data)
	if err != nil {
		err = &fileError{f.path, err}
	}
	return n, err
}

// sum is the digest of the file in hexadecimal.
func (f *draft) sum() string { return hex.EncodeToString(f.digest.Sum(nil)) }

// keep brings all files to the disk and gives them their names.
func (d *drafts) keep() error {
	if err := d.sync(); err != nil {
		return err
	}
	for _, file := range d.files {
		if err := refuseExisting(file.path, d.force); err != nil {
			return err
		}
		if err := os.Rename(file.temp.Name(), file.path); err != nil {
			return &fileError{file.path, err}
		}
		file.kept = true
	}
	return nil
}

// syncsAtOnce is how many files wait for the disk together: it writes them
// down in one go, where each alone would cost a turn of its own.
const syncsAtOnce = 8

func (d *drafts) sync() error {
	errs := make([]error, syncsAtOnce)
	var running sync.WaitGroup
	for k := range errs {
		running.Go(func() {
			for i := k; i < len(d.files) && errs[k] == nil; i += syncsAtOnce {
				errs[k] = d.files[i].sync()
			}
		})
	}
	running.Wait()
	return errors.Join(errs...)
}

func (f *draft) sync() error {
	file, err := os.OpenFile(f.temp.Name(), os.O_RDWR, 0)
	if err == nil {
		err = errors.Join(file.Sync(), file.Close())
	}
	if err != nil {
		return &fileError{f.path, err}
	}
	return nil
}

// drop takes all files away, those too that have their names. What cannot be
// removed stays.
func (d *drafts) drop() {
	for _, file := range d.files {
		if file.kept {
			os.Remove(file.path)
		} else {
			os.Remove(file.temp.Name())
		}
	}
}
