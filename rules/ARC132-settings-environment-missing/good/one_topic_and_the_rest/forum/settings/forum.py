import environ

env = environ.Env()

THREADS_PER_PAGE = env.int("THREADS_PER_PAGE", default=20)
