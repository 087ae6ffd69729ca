from django.urls import path

from shop.docs import SchemaView
from shop.views import GreetingView

urlpatterns = [
    path("greetings/", GreetingView.as_view()),
    path("schema/", SchemaView.as_view(), name="schema"),
]
