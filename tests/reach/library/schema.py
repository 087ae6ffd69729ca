"""Questions to a schema of graphene, as a client asks them.

Which type shows which model is forgotten afterwards, so that the next case may have its own.
"""

import graphene
from graphene_django.registry import reset_global_registry


def ask(query, question, context=None):
    try:
        result = graphene.Schema(query=query).execute(question, context_value=context)
    finally:
        reset_global_registry()
    assert not result.errors, result.errors
    return result.data
