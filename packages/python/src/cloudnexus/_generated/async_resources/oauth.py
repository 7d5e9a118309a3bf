# Generated from spec/ by `pnpm generate`. Do not edit.
"""Access tokens for applications (RFC 6749), outside `/v2`. Bodies and errors are those of the RFCs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._async.resource import AsyncResource
from ..._core.not_given import NOT_GIVEN, NotGiven
from ..._core.request import Options
from ..._core.result import nothing
from ..models import OAuthIntrospectionResponse, OAuthServerMetadata, OAuthTokenResponse

if TYPE_CHECKING:
    from typing import Literal

    from ..._core.settings import Headers
    from ..enums import OAuthTokenHint


class AsyncOAuthResource(AsyncResource):
    """Access tokens for applications (RFC 6749), outside `/v2`. Bodies and errors are those of the RFCs."""

    async def token(
        self,
        *,
        grant_type: Literal["client_credentials", "authorization_code", "refresh_token"],
        scope: str | NotGiven = NOT_GIVEN,
        client_id: str | NotGiven = NOT_GIVEN,
        client_secret: str | NotGiven = NOT_GIVEN,
        code: str | NotGiven = NOT_GIVEN,
        redirect_uri: str | NotGiven = NOT_GIVEN,
        code_verifier: str | NotGiven = NOT_GIVEN,
        refresh_token: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> OAuthTokenResponse:
        """Get an access token.

        Exchanges a grant for an access token, which lives 10 minutes and is used like an API key. A client with a
        secret authenticates with HTTP Basic, or with `client_id` and `client_secret` in the body; a public client sends
        its `client_id` and proves itself with PKCE. Refresh tokens rotate: using one a second time revokes all that
        came of it.

        See https://docs.cloudnexus.io/reference/oauth/token

        Args:
            grant_type: The kind of grant.
            scope: What the token is to allow. Without it, everything the client is registered for.
            client_id: Which client asks, where the `Authorization` header does not say it.
            client_secret: The secret of the client, where it is not in the `Authorization` header (RFC 6749, section
                2.3.1). A public client has none.
            code: The code that came with the redirect. It is good once, for 60 seconds.
            redirect_uri: The same address as in the authorization request.
            code_verifier: The secret whose SHA-256 was sent as `code_challenge`.
            refresh_token: The refresh token of the latest response. It is good once.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            import os

            token = await client.oauth.token(
                grant_type="client_credentials",
                client_id=os.environ["CN_CLIENT_ID"],
                client_secret=os.environ["CN_CLIENT_SECRET"],
                scope="servers:read servers:write",
            )
            print(f"A token for {token.scope}, good for {token.expires_in} seconds")
        """
        return await self._caller.call(
            "oauth.token",
            OAuthTokenResponse.from_dict,
            (),
            {
                "grant_type": grant_type,
                "scope": scope,
                "client_id": client_id,
                "client_secret": client_secret,
                "code": code,
                "redirect_uri": redirect_uri,
                "code_verifier": code_verifier,
                "refresh_token": refresh_token,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    async def revoke(
        self,
        *,
        token: str,
        token_type_hint: OAuthTokenHint | NotGiven = NOT_GIVEN,
        client_id: str | NotGiven = NOT_GIVEN,
        client_secret: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> None:
        """Revoke a token.

        Ends an access token or a refresh token of the client, within a second everywhere (RFC 7009). A refresh token
        takes the access tokens that came of it along. A token that is unknown or has ended already is a success too.

        See https://docs.cloudnexus.io/reference/oauth/revoke

        Args:
            token: An access token or a refresh token of the client.
            token_type_hint: What kind of token it is, which may make it faster to find. The others are looked through
                all the same.
            client_id: Which client asks, where the `Authorization` header does not say it.
            client_secret: The secret of the client, where it is not in the `Authorization` header (RFC 6749, section
                2.3.1). A public client has none.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            import os

            client_id = os.environ["CN_CLIENT_ID"]
            client_secret = os.environ["CN_CLIENT_SECRET"]

            token = await client.oauth.token(
                grant_type="client_credentials",
                client_id=client_id,
                client_secret=client_secret,
            )
            await client.oauth.revoke(
                token=token.access_token,
                token_type_hint="access_token",
                client_id=client_id,
                client_secret=client_secret,
            )
            print("The token is good for nothing any more")
        """
        await self._caller.call(
            "oauth.revoke",
            nothing,
            (),
            {
                "token": token,
                "token_type_hint": token_type_hint,
                "client_id": client_id,
                "client_secret": client_secret,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    async def introspect(
        self,
        *,
        token: str,
        token_type_hint: OAuthTokenHint | NotGiven = NOT_GIVEN,
        client_id: str | NotGiven = NOT_GIVEN,
        client_secret: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> OAuthIntrospectionResponse:
        """Ask about a token.

        Tells a client with a secret whether one of its tokens can be used, for what and until when (RFC 7662). Of any
        other token it says that it is not active. A public client gets `invalid_client`.

        See https://docs.cloudnexus.io/reference/oauth/introspect

        Args:
            token: An access token or a refresh token of the client.
            token_type_hint: What kind of token it is, which may make it faster to find. The others are looked through
                all the same.
            client_id: Which client asks, where the `Authorization` header does not say it.
            client_secret: The secret of the client, where it is not in the `Authorization` header (RFC 6749, section
                2.3.1). A public client has none.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            import os

            client_id = os.environ["CN_CLIENT_ID"]
            client_secret = os.environ["CN_CLIENT_SECRET"]

            issued = await client.oauth.token(
                grant_type="client_credentials",
                client_id=client_id,
                client_secret=client_secret,
            )
            token = await client.oauth.introspect(
                token=issued.access_token,
                client_id=client_id,
                client_secret=client_secret,
            )
            print(f"Good for {token.scope} in {token.account_id}" if token.active else "Not active")
        """
        return await self._caller.call(
            "oauth.introspect",
            OAuthIntrospectionResponse.from_dict,
            (),
            {
                "token": token,
                "token_type_hint": token_type_hint,
                "client_id": client_id,
                "client_secret": client_secret,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def authorize(
        self,
        *,
        response_type: Literal["code"],
        client_id: str,
        redirect_uri: str,
        scope: str,
        code_challenge: str,
        code_challenge_method: Literal["S256"],
        state: str | NotGiven = NOT_GIVEN,
    ) -> str:
        """Ask a person to allow an application.

        The page to send a person's browser to (RFC 6749, section 4.1.1). It asks them to sign in and to allow what
        `scope` names, then sends them back to `redirect_uri`, with a `code` for `oauth.token` or with an `error`. PKCE
        is demanded of every client (RFC 7636). Unknown parameters are ignored.

        Needs no credential.

        See https://docs.cloudnexus.io/reference/oauth/authorize

        Args:
            response_type: What is to come back. Anything but `code` is the error `unsupported_response_type`.
            client_id: Which client asks.
            redirect_uri: Where to send the person afterwards, exactly as the client registered it.
            scope: What the person is asked to allow, with spaces between scopes.
            code_challenge: The SHA-256 of the `code_verifier`, in base64url without padding.
            code_challenge_method: How `code_challenge` was made.
            state: A value of your own that comes back unchanged, to tell whose answer it is.

        Example:
            import base64
            import hashlib
            import os
            import secrets

            verifier = secrets.token_urlsafe(32)  # keep it for client.oauth.token()
            digest = hashlib.sha256(verifier.encode()).digest()

            url = client.oauth.authorize(
                response_type="code",
                client_id=os.environ["CN_CLIENT_ID"],
                redirect_uri="https://app.example.com/callback",
                scope="servers:read",
                state=secrets.token_urlsafe(16),
                code_challenge=base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
                code_challenge_method="S256",
            )
            print(f"Send the person to {url}")
        """
        return self._caller.address(
            "oauth.authorize",
            (),
            {
                "response_type": response_type,
                "client_id": client_id,
                "redirect_uri": redirect_uri,
                "scope": scope,
                "code_challenge": code_challenge,
                "code_challenge_method": code_challenge_method,
                "state": state,
            },
        )

    async def metadata(
        self,
        *,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> OAuthServerMetadata:
        """Discover the authorization server.

        Returns where the OAuth endpoints are and what they can do (RFC 8414), so that a library needs nothing but the
        address of the API. The addresses are those of the API that answers, hosted or your own.

        Needs no credential.

        See https://docs.cloudnexus.io/reference/oauth/metadata

        Args:
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            metadata = await client.oauth.metadata()
            print(f"{metadata.issuer} issues tokens at {metadata.token_endpoint}")
        """
        return await self._caller.call(
            "oauth.metadata",
            OAuthServerMetadata.from_dict,
            (),
            {},
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )
