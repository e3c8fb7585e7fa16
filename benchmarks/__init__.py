"""What is measured of neurolint: speed, loading, and how well its layers read English."""
