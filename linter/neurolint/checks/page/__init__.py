"""What several checks ask of a page: its sentences, sections, topics, sources, who speaks and who sells."""
