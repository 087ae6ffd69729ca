from rest_framework.authentication import BaseAuthentication, TokenAuthentication


class SignedTicket(TokenAuthentication):
    def authenticate_credentials(self, key):
        return verified(key), None


class BasicAuthentication(BaseAuthentication):
    def authenticate(self, request):
        return verified(request.META["HTTP_X_TICKET"]), None


def verified(key):
    return key
