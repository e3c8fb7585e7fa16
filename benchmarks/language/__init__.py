"""How well the layers of language read public data sets, held against a bar each."""
