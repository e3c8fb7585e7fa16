"""Read the claims of health articles and weigh them against graded evidence."""

__version__ = "0.1.0"
