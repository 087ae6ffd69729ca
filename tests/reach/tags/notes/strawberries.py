"""Questions to a schema of strawberry, as a client asks them."""

import strawberry


def ask(query, question, extensions):
    result = strawberry.Schema(query=query, extensions=extensions).execute_sync(question)
    assert not result.errors, result.errors
    return result.data
