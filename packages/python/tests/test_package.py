"""The package as its users get it: built, installed into a clean environment, and used there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from packaging.metadata import Metadata

import cloudnexus

from .conftest import REPOSITORY
from .test_quality import pyright_command

if TYPE_CHECKING:
    from collections.abc import Callable

    from .server import Server

FOLDER = REPOSITORY / "packages/python"
SOURCES = {
    path.relative_to(FOLDER / "src").as_posix()
    for path in (FOLDER / "src/cloudnexus").rglob("*")
    if path.is_file() and "__pycache__" not in path.parts
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the wheel and the source distribution."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(FOLDER)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a clean environment that has the wheel and what it needs."""
    home = tmp_path_factory.mktemp("clean")
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    python = home / "bin/python"
    wheels = Path(sys.prefix) / "wheels"
    # The wheels were fetched with the environment. Where the tests run by hand, the index has them.
    source = ["--no-index", "--find-links", str(wheels)] if wheels.exists() else []
    wheel = f"{one(built, '*.whl')}[events]"
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *source, wheel]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return python


def one(folder: Path, pattern: str) -> Path:
    """The one file of a kind."""
    (found,) = folder.glob(pattern)
    return found


def test_the_wheel_has_the_package_and_nothing_else(built: Path) -> None:
    with zipfile.ZipFile(one(built, "*.whl")) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
        assert names == SOURCES
        assert "cloudnexus/py.typed" in names


def test_the_source_distribution_has_what_builds_it(built: Path) -> None:
    with tarfile.open(one(built, "*.tar.gz")) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    extra = {"PKG-INFO", "README.md", "api.md", "pyproject.toml", ".gitignore"}
    assert names - extra == {f"src/{name}" for name in SOURCES}


def test_the_metadata_is_valid_and_asks_for_httpx_alone(built: Path) -> None:
    with zipfile.ZipFile(one(built, "*.whl")) as wheel:
        (name,) = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
        metadata = Metadata.from_email(wheel.read(name), validate=True)
    assert (metadata.name, str(metadata.version)) == ("cloudnexus", cloudnexus.__version__)
    assert str(metadata.requires_python) == ">=3.10"
    assert metadata.requires_dist is not None
    needed = [one.name for one in metadata.requires_dist if one.marker is None]
    optional = {one.name: str(one.marker) for one in metadata.requires_dist if one.marker is not None}
    assert needed == ["httpx"]
    assert optional == {"websockets": 'extra == "events"'}
    assert metadata.description_content_type == "text/markdown"


def test_the_version_is_that_of_the_other_packages() -> None:
    ours = json.loads((FOLDER / "package.json").read_text())["version"]
    contract = json.loads((REPOSITORY / "spec/dist/openapi.json").read_text())["info"]["version"]
    assert ours == cloudnexus.__version__ == contract


def test_the_example_of_the_reference_runs_where_it_is_installed(
    installed: Path, serve: Callable[..., Server], tmp_path: Path
) -> None:
    server = serve()
    program = tmp_path / "deploy.py"
    program.write_text((FOLDER / "tests/reference_example.py").read_text())
    env = {"CN_BASE_URL": server.url, "CN_ACCOUNT_ID": "acc_8k3m5p", "PATH": os.environ["PATH"]}
    command = [str(installed), "-W", "error", str(program)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("Deployed: srv_2x9k4m\n", "")


def test_importing_it_loads_neither_httpx_nor_models(installed: Path) -> None:
    program = """
import sys
import cloudnexus
cloudnexus.Client
heavy = ("httpx", "httpcore", "asyncio", "websockets")
print(sorted(name for name in sys.modules if name.partition(".")[0] in heavy))
print("cloudnexus._generated.models" in sys.modules, len(cloudnexus.__all__) > 100)
"""
    env = {"PATH": os.environ["PATH"]}
    done = subprocess.run([str(installed), "-c", program], env=env, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[]\nFalse True\n", "")


def test_every_type_of_the_package_is_known(installed: Path, tmp_path: Path) -> None:
    command = [*pyright_command(), "--verifytypes", "cloudnexus", "--ignoreexternal"]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    # With this option pyright looks for Python on the PATH alone.
    path = f"{installed.parent}{os.pathsep}{env['PATH']}"
    done = subprocess.run(command, cwd=tmp_path, env={**env, "PATH": path}, capture_output=True, text=True, check=False)
    assert "Type completeness score: 100%" in done.stdout, done.stdout[-3000:]


def test_programs_that_use_it_are_checked_strictly(installed: Path, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--python-version",
        "3.10",
        "--warn-unused-ignores",
        "--python-executable",
        str(installed),
    ]
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "MYPYPATH")}
    done = subprocess.run([*command, str(program)], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("Success"), done.stdout


# What a type checker must find. Each `type: ignore` is an error, or it would be reported as unused.
PROGRAM = """
from collections.abc import Mapping
from typing import Any

from typing_extensions import assert_type

import cloudnexus

client = cloudnexus.Client()
server = client.servers.create(region="us-east-1", plan="starter", image="ubuntu-22.04")
assert_type(server, cloudnexus.Server)
assert_type(server.name, str)
assert_type(server.siblings, list[cloudnexus.Server | cloudnexus.Identifier])
assert_type(client.servers.list().first(), cloudnexus.Page[cloudnexus.Server])
assert_type(client.with_response(client.servers.get, "srv_1"), cloudnexus.Response[cloudnexus.Server])
assert_type(
    client.with_response(client.servers.list, filter={"region": "a"}),
    cloudnexus.Response[cloudnexus.Page[cloudnexus.Server]],
)
server.nmae  # type: ignore[attr-defined]
server.name = "other"  # type: ignore[misc]
client.servers.create(region="us-east-1", plan="starter")  # type: ignore[call-arg]
client.servers.create(region="us-east-1", plan="starter", image="a", count="2")  # type: ignore[arg-type]
client.servers.create(data={"type": "servers"})  # type: ignore[call-arg]
client.servers.get(id="srv_1")  # type: ignore[call-arg]
client.with_response(client.servers.get, 7)  # type: ignore[call-overload]
client.webhooks.create(url="https://a", events=["server.renamed"])  # type: ignore[list-item]
for event in client.events.list():
    match event:
        case cloudnexus.ServerCreatedEvent():
            assert_type(event.data.ip, str)
        case cloudnexus.UnknownEvent():
            assert_type(event.data, Mapping[str, Any])
        case _:
            pass


async def main() -> None:
    other = cloudnexus.AsyncClient()
    assert_type(await other.servers.get("srv_1"), cloudnexus.Server)
    assert_type(await other.servers.list(), cloudnexus.AsyncPage[cloudnexus.Server])
    async for one in other.servers.list():
        assert_type(one, cloudnexus.Server)
    assert_type(await other.with_response(other.servers.get, "srv_1"), cloudnexus.Response[cloudnexus.Server])
    assert_type(
        await other.with_response(other.servers.list),
        cloudnexus.Response[cloudnexus.AsyncPage[cloudnexus.Server]],
    )
"""
