"""Reading and parsing in other processes: bytes go out, values come back, and nobody there knows of the database.

task       some papers, and what is made of them: a pure function of bytes
process    an interpreter of its own that does tasks, one after the other
pool       some of them, whose answers come in the order of the papers
cluster    the same by the workers of a Dask cluster
"""
