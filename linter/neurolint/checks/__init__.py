"""The checks: each looks at a page for one kind of fault. `registry` lists them all."""
