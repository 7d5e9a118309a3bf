// What a shell loads. Each script asks this program what can come next, and so never goes stale.

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const bash = String.raw`# Completion of cloudnexus for bash: source <(cloudnexus completion bash)
_cloudnexus() {
  local line="\${COMP_LINE:0:COMP_POINT}" word candidate
  local -a typed
  # bash splits words at colons and equal signs, which ours have; we split at spaces.
  read -ra typed <<< "$line"
  [[ "$line" == *[[:space:]] ]] && typed+=("")
  word="\${typed[\${#typed[@]}-1]}"
  # What bash takes for the word begins behind the last of them.
  local cut="\${word%"\${word##*[:=]}"}"
  COMPREPLY=()
  while IFS=$'\t' read -r candidate _; do
    COMPREPLY+=("\${candidate#"$cut"}")
  done < <(cloudnexus completion --typed "\${#typed[@]}" -- "\${typed[@]:1}" 2>/dev/null)
}
complete -o default -F _cloudnexus cloudnexus
`.replaceAll(String.raw`\$`, '$');

const zsh = String.raw`#compdef cloudnexus
# Completion of cloudnexus for zsh: source <(cloudnexus completion zsh)
_cloudnexus() {
  local -a lines described
  local line
  lines=("\${(@f)$(cloudnexus completion --typed "$CURRENT" -- "\${words[@]:1:$((CURRENT - 1))}" 2>/dev/null)}")
  for line in $lines; do
    local text="\${line%%$'\t'*}" what="\${line#*$'\t'}"
    described+=("\${text//:/\\:}:$what")
  done
  if (( $#described )); then _describe 'cloudnexus' described; else _files; fi
}
if [[ "$funcstack[1]" == _cloudnexus ]]; then _cloudnexus; else compdef _cloudnexus cloudnexus; fi
`.replaceAll(String.raw`\$`, '$');

const fish = String.raw`# Completion of cloudnexus for fish: cloudnexus completion fish | source
function __cloudnexus_complete
  set -l typed (commandline -opc) (commandline -ct)
  cloudnexus completion --typed (count $typed) -- $typed[2..-1] 2>/dev/null
end
complete -c cloudnexus -f -n 'test (count (__cloudnexus_complete)) -gt 0' -a '(__cloudnexus_complete)'
`;

export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };
