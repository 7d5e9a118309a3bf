"""The version of this package, and of the API it is written for."""

VERSION = "2.4.0"
API_VERSION = "2.4"
