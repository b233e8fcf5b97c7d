// Package seal answers: may anybody trust the text on the paper?
//
// A certificate may carry a text that says in words what the register says of
// it, signed with the unit's key ([Key.Sign]). Whoever has the unit's public
// key can tell without a network whether the text is the unit's, to the last
// blank ([Verify]). What has become of the award since is the register's to
// say, not this package's.
//
// The key is a file of its own, sealed with a passphrase in the age format
// ([Key.Seal], [Unseal]); the register keeps public keys only. A text signed
// by this version can be verified by every later one.
package seal
